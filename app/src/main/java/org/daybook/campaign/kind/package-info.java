/// Campaigns among the kinds of things that can be found, and what they know of compounds.
@NullMarked
package org.daybook.campaign.kind;

import org.jspecify.annotations.NullMarked;
