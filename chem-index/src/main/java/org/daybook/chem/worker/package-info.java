/// Work that may end the process it runs in, done in processes of their own: risky parsers and native code.
///
/// A [WorkerPool] keeps a few child processes of the same runtime and program, each with limits on memory and
/// processor time, and gives them [WorkerTask]s. A child that dies is an answer in words ([WorkerException]), and the
/// next task finds a new one. `docs/decisions/0045-risky-parsers-in-processes-of-their-own.md` says why so.
@NullMarked
package org.daybook.chem.worker;

import org.jspecify.annotations.NullMarked;
