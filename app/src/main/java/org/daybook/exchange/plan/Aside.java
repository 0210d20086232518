package org.daybook.exchange.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.name.Meanings;
import org.daybook.shared.disk.StoredBytes;
import org.daybook.shared.disk.WorkFolder;
import org.daybook.shared.id.CompoundId;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Compounds that a preview knows of and no row speaks of at the moment, in a file: a file of hundreds of thousands of
/// rows would fill the heap with them. For one thread; nothing is left of it when it is closed.
public final class Aside implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 8;
    private static final int UNWRITTEN_KILOBYTES = 1024;
    private static final JsonMapper JSON = json();

    private final WorkFolder folder;
    private final int most;
    private @Nullable Path file;
    private @Nullable MVStore store;
    private Map<Long, byte[]> compounds = Map.of();
    private Map<String, long[]> places = Map.of();
    private long last;

    /// Makes no file before something is put aside.
    ///
    /// @param most how many compounds are kept in the heap
    public Aside(WorkFolder folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /// Names of fields would be half of the text.
    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        for (Class<?> kind : List.of(
                KnownCompound.State.class, KnownCompound.Shape.class, KnownCompound.Results.class, Identity.class)) {
            json.withConfigOverride(kind, kept -> kept.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)));
        }
        return json.build();
    }

    /// Whether so many are in the heap that they are to be put aside.
    boolean isDue(int known) {
        return known > most;
    }

    /// The key of what is in the database.
    static String key(CompoundId id) {
        return "id " + id;
    }

    /// The key of those that have a number with this key.
    static String ofNumber(String numberKey) {
        return "number " + numberKey;
    }

    /// The key of those with a name, synonym or id with this key.
    static String ofName(String lookupKey) {
        return "name " + lookupKey;
    }

    /// The key of those with this identity key, or InChIKey.
    static String ofIdentity(String identityKey) {
        return "is " + identityKey;
    }

    /// The key of those with this first block of the InChIKey.
    static String ofConnectivity(String connectivity) {
        return "drawn " + connectivity;
    }

    /// The key of those of this parent.
    static String ofParent(String parentKey) {
        return "parent " + parentKey;
    }

    /// Puts aside those that the database cannot tell of.
    ///
    /// @throws org.daybook.shared.disk.CannotStoreException if the disk has no room
    void put(Collection<KnownCompound> known) {
        try {
            known.stream().filter(KnownCompound::isChanged).forEach(this::put);
        } catch (MVStoreException e) {
            throw StoredBytes.failed(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private void put(KnownCompound known) {
        if (store == null) {
            open();
        }
        long place = known.place() == 0 ? ++last : known.place();
        compounds.put(place, JSON.writeValueAsBytes(known.state()));
        keys(known).distinct().forEach(key -> note(key, place));
    }

    private void open() {
        Path made = folder.newFile(".aside");
        file = made;
        MVStore opened = new MVStore.Builder().fileName(made.toString()).cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(UNWRITTEN_KILOBYTES).open();
        opened.setVersionsToKeep(0);
        opened.setRetentionTime(0);
        store = opened;
        compounds = opened.openMap("compounds");
        places = opened.openMap("places");
    }

    private static Stream<String> keys(KnownCompound known) {
        return Stream.of(
                        known.id().map(Aside::key).stream(),
                        known.numbers().stream().flatMap(number -> Meanings.numberKey(number).stream())
                                .map(Aside::ofNumber),
                        known.lookupKeys().map(Aside::ofName),
                        Stream.of(ofIdentity(known.identityKey())),
                        known.takenOver().stream().map(one -> ofIdentity(one.key())),
                        known.connectivity().map(Aside::ofConnectivity).stream(),
                        known.parentKey().map(Aside::ofParent).stream())
                .flatMap(keys -> keys);
    }

    private void note(String key, long place) {
        long[] before = places.getOrDefault(key, new long[0]);
        if (Arrays.stream(before).noneMatch(one -> one == place)) {
            long[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = place;
            places.put(key, now);
        }
    }

    /// Those that were put aside under one of these keys, in the order in which they became known.
    ///
    /// @param held places of those that were taken back before
    List<KnownCompound> take(Collection<String> keys, Set<Long> held) {
        SortedSet<Long> found = new TreeSet<>();
        for (String key : keys) {
            for (long place : places.getOrDefault(key, new long[0])) {
                found.add(place);
            }
        }
        found.removeAll(held);
        return found.stream()
                .map(place -> KnownCompound.of(
                        JSON.readValue(compounds.get(place), KnownCompound.State.class), place))
                .toList();
    }

    @Override
    public void close() {
        if (store != null) {
            store.closeImmediately();
        }
        if (file != null) {
            folder.discard(file);
        }
    }
}
