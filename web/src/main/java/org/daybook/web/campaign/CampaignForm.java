package org.daybook.web.campaign;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What somebody typed about a campaign; what is not there is empty.
record CampaignForm(@Nullable String slug, @Nullable String title, @Nullable String aim, @Nullable String project) {

    CampaignForm {
        slug = requireNonNullElse(slug, "");
        title = requireNonNullElse(title, "");
        aim = requireNonNullElse(aim, "");
        project = requireNonNullElse(project, "");
    }

    /// The redirect to a campaign's page that says what was done.
    static String backTo(String slug, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words);
        flash.addAttribute("slug", slug);
        return "redirect:/campaigns/{slug}";
    }
}
