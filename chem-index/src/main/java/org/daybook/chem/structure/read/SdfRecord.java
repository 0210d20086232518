package org.daybook.chem.structure.read;

import java.util.Map;
import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;

/// One record of an SDF: its structure or the reason why there is none, and always its data.
///
/// @param number place in the file, from 1
/// @param line line of the file on which the record starts, from 1
/// @param title first line of the record
/// @param molfile connection table exactly as in the file, `M  END` included
/// @param data data fields in the order of the file; a field given twice has its values joined by a line feed
/// @param structure the structure; empty when unreadable
/// @param problem what is wrong with it, line counted from the start of the file; empty when readable
public record SdfRecord(
        int number,
        long line,
        String title,
        String molfile,
        Map<String, String> data,
        Optional<Structure> structure,
        Optional<UnreadableStructureException> problem) {}
