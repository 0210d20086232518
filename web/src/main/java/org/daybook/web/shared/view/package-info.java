/// What pages of several features show of people, campaigns and issues: plain values, made from what the services give.
///
/// A template is handed values only. Where something may be missing, the value answers with an `Optional`, as what it
/// was made from does.
@NullMarked
package org.daybook.web.shared.view;

import org.jspecify.annotations.NullMarked;
