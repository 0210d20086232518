package org.daybook.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// Walks through a page with the Tab key alone.
final class KeyboardWalk {

    private static final int STEPS_AT_MOST = 600;
    private static final String BEGIN = """
            () => {
              const inClosed = (element) => [...document.querySelectorAll('details:not([open])')]
                .some((details) => details.contains(element) && !(element.tagName === 'SUMMARY' && element.parentElement === details));
              const radios = (element) => element.type === 'radio' && element.form
                ? [...element.form.querySelectorAll(`input[type=radio][name="${element.name}"]`)] : [];
              const stop = (element) => radios(element).length === 0 || element.checked || !radios(element).some((one) => one.checked) && radios(element)[0] === element;
              window.keyboardTargets = new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true })
                  && !inClosed(element) && stop(element)));
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              scrollTo(0, 0);
            }
            """;
    /// The fault of the element that has the focus, '' for none, null when the focus has left the page.
    private static final String LOOK = """
            () => {
              const element = document.activeElement;
              if (element === document.body || !element) { return null; }
              keyboardTargets.delete(element);
              const words = element.outerHTML.slice(0, 160);
              const style = getComputedStyle(element);
              if (style.outlineStyle === 'none' && style.boxShadow === 'none') { return 'no mark of the focus: ' + words; }
              const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
              const shown = boxes.some((box) => [.2, .5, .8].some((share) => {
                const top = document.elementFromPoint(box.left + box.width * share, box.top + Math.min(box.height / 2, innerHeight / 2));
                return top && (element.contains(top) || top.contains(element) && getComputedStyle(top).position !== 'sticky');
              }));
              return shown ? '' : 'hidden while it has the focus: ' + words;
            }
            """;
    private static final String LEFT_OUT =
            "() => [...keyboardTargets].map((element) => 'not reached: ' + element.outerHTML.slice(0, 160))";

    private KeyboardWalk() {
    }

    /// Everything that cannot be reached, or cannot be seen when it is.
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        page.evaluate(BEGIN);
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            page.keyboard().press("Tab");
            String fault = (String) page.evaluate(LOOK);
            if (fault == null) {
                break;
            }
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
        }
        faults.addAll((List<String>) page.evaluate(LEFT_OUT));
        return faults;
    }
}
