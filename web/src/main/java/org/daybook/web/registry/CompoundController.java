package org.daybook.web.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.renewal.IdentityQuestions;
import org.daybook.shared.DaybookProperties;
import org.daybook.web.registry.list.CompoundList;
import org.daybook.web.registry.list.CompoundLists;
import org.daybook.web.registry.list.ListRequest;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.cache.PageCache;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.saved.ViewMenus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The list of compounds, and one page each.
@Controller
class CompoundController {

    private final CompoundAddress addresses;
    private final CompoundLists lists;
    private final CompoundPages pages;
    private final PageParts parts;
    private final MoleculeMetadata metadata;
    private final IdentityQuestions questions;
    private final Acts acts;
    private final BaseAddress address;
    private final DaybookProperties properties;
    private final ViewMenus menus;

    CompoundController(
            CompoundAddress addresses,
            CompoundLists lists,
            CompoundPages pages,
            PageParts parts,
            MoleculeMetadata metadata,
            IdentityQuestions questions,
            Acts acts,
            BaseAddress address,
            DaybookProperties properties,
            ViewMenus menus) {
        this.menus = menus;
        this.addresses = addresses;
        this.lists = lists;
        this.pages = pages;
        this.parts = parts;
        this.metadata = metadata;
        this.questions = questions;
        this.acts = acts;
        this.address = address;
        this.properties = properties;
    }

    @GetMapping("/compounds")
    Object list(ListRequest wanted, Actor actor, HttpServletRequest request, Model model) {
        if (wanted.isToNarrow()) {
            return seeOther(lists.narrowed(wanted), HttpStatus.SEE_OTHER);
        }
        CompoundList list = lists.list(wanted);
        if (list.ofIndex()) {
            PageCache.leaveOut(request);
        }
        model.addAttribute("list", list);
        model.addAttribute("menu", menus.of(list.start(), actor));
        model.addAttribute("ofNoCampaign", wanted.isOfNoCampaign());
        model.addAttribute("orders", List.of(CompoundOrder.values()));
        model.addAttribute("stages", List.of(Stage.values()));
        return "registry/list";
    }

    @GetMapping("/compounds/{number}")
    Object show(@PathVariable String number, Actor actor, Model model) {
        Optional<String> several = addresses.several(number);
        if (several.isPresent()) {
            return seeOther("/search?q=" + several.get() + "&kind=compound", HttpStatus.SEE_OTHER);
        }
        Compound compound = addresses.compound(number);
        if (!compound.number().equals(number)) {
            return seeOther("/compounds/" + compound.number(), HttpStatus.MOVED_PERMANENTLY);
        }
        CompoundView view = pages.view(compound);
        String url = address.prefix() + "/compounds/" + compound.number();
        model.addAttribute("view", view);
        model.addAttribute("url", url);
        Shown page = new Shown(compound.id().thing(), compound.number());
        model.addAttribute("parts", parts.of(page, actor));
        model.addAttribute("lastParts", parts.last(page, actor));
        model.addAttribute("asideParts", parts.beside(page, actor));
        model.addAttribute(
                "questions", questions.openAbout(compound.id()).stream().map(OpenQuestion::of).toList());
        model.addAttribute("acts", acts.of(compound.id().thing()));
        model.addAttribute("thing", "kind=compound&thing=" + compound.id());
        model.addAttribute(
                "jsonLd", metadata.of(view, url, "https://spdx.org/licenses/" + properties.licence() + ".html"));
        model.addAttribute("formToken", UUID.randomUUID().toString());
        model.addAttribute("statements", List.of(StereoStatement.values()));
        model.addAttribute("kinds", SynonymKind.values());
        return "registry/compound";
    }

    private static View seeOther(String address, HttpStatus status) {
        RedirectView moved = new RedirectView(address, true);
        moved.setStatusCode(status);
        moved.setExposeModelAttributes(false);
        moved.setExpandUriTemplateVariables(false);
        return moved;
    }
}
