package org.daybook.chem.structure.identity;

import org.daybook.chem.structure.Structure;

/// What a drawing says, and leaves open, about its stereochemistry.
///
/// @param definedCentres tetrahedral (and allenal, axial) centres with a drawn configuration
/// @param undefinedCentres tetrahedral (and allenal, axial, planar, octahedral) centres that could be either
/// @param definedDoubleBonds double bonds drawn as E or Z
/// @param undefinedDoubleBonds double bonds that could be E or Z
/// @param racemicCentres how many of the defined centres are in an AND group (a mixture of both)
/// @param relativeCentres how many of the defined centres are in an OR group (one of both, not known which)
/// @param proposal what to state about the whole unless a chemist knows better
public record StereoSummary(
        int definedCentres,
        int undefinedCentres,
        int definedDoubleBonds,
        int undefinedDoubleBonds,
        int racemicCentres,
        int relativeCentres,
        Proposal proposal) {

    /// The stereo statements of the registry.
    public enum Proposal {
        /// Every element that can be one of two is drawn as one.
        ABSOLUTE,
        /// All centres belong to one AND group: both mirror images are there.
        RACEMIC,
        /// Some centre is in an OR group: one mirror image, not known which.
        RELATIVE,
        /// Some element is left open, or several diastereomers are drawn as one.
        UNKNOWN,
        /// There is nothing to state: no stereo element, or the structure equals its mirror image.
        ACHIRAL
    }

    /// What a drawing says and leaves open about its stereo centres.
    public static StereoSummary of(Structure structure) {
        return structure.derived(StereoSummary.class, StereoPerception::summarise);
    }
}
