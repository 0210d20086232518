/// Which compounds are in a campaign, and how far each has come.
@NamedInterface("stage")
@NullMarked
package org.daybook.campaign.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
