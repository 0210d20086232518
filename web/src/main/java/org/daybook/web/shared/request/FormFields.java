package org.daybook.web.shared.request;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Fields of forms are flat: a name that reaches into a field, such as `title[0]` or `title.x`, is none, and ignored as
/// any other that is none. Left to itself, Spring fails on it.
@ControllerAdvice
class FormFields {

    @InitBinder
    void flat(WebDataBinder binder) {
        binder.setDisallowedFields("*[*", "*.*");
    }
}
