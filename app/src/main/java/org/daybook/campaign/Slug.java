package org.daybook.campaign;

import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.Slugs;

/// Makes and checks the part of an address that names a campaign or series.
final class Slug {

    private static final int MAX_LENGTH = 60;
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /// Parts of addresses beside the campaigns.
    private static final Set<String> TAKEN = Set.of("new", "compounds");

    private Slug() {
    }

    /// The slug typed, or if it is empty one made from the title.
    ///
    /// @throws InvalidInputException for field `slug` if it cannot stand in an address
    static String of(String typed, String title) {
        String slug = typed.isBlank()
                ? Slugs.from(title, MAX_LENGTH)
                : OverLimitException.requireText("slug", typed.strip(), MAX_LENGTH);
        if (!ALLOWED.matcher(slug).matches() || TAKEN.contains(slug)) {
            throw new InvalidInputException("slug", Said.of("said.campaign.cannot-be-used-in-an", slug, MAX_LENGTH));
        }
        return slug;
    }
}
