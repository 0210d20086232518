/// The native InChI library: the one place that calls it, and what is asked of it and answered.
///
/// Each call is a task that runs in a worker process or in this one ([Inchi#runIn]); what crosses is a graph without
/// coordinates ([GraphCodec]) or a text, so that both ways give the same answers to the letter.
@NullMarked
package org.daybook.chem.structure.inchi;

import org.jspecify.annotations.NullMarked;
