package org.daybook.web.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.files.BlobHolder;
import org.daybook.files.BlobHolder.Use;
import org.daybook.files.DamagedBlobs;
import org.springframework.stereotype.Component;

/// The files that need mending, with the pages that have them.
@Component
class DamagedFiles {

    private final DamagedBlobs damaged;
    private final List<BlobHolder> holders;

    DamagedFiles(DamagedBlobs damaged, List<BlobHolder> holders) {
        this.damaged = damaged;
        this.holders = holders;
    }

    List<Row> rows() {
        List<DamagedBlobs.Found> found = damaged.all();
        List<String> names = found.stream().map(DamagedBlobs.Found::sha256).toList();
        Map<String, List<Use>> uses = names.isEmpty()
                ? Map.of()
                : holders.stream()
                        .flatMap(holder -> holder.usesOf(names).stream())
                        .collect(Collectors.groupingBy(Use::sha256));
        return found.stream()
                .map(one -> new Row(
                        one.sha256(), one.damage().words(), one.foundAt(), uses.getOrDefault(one.sha256(), List.of())))
                .toList();
    }

    /// A file that needs mending.
    record Row(String sha256, String what, Instant foundAt, List<Use> uses) {
    }
}
