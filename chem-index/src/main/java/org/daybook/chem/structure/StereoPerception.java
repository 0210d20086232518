package org.daybook.chem.structure;

/// Counts the stereo elements of a structure, drawn and possible.
final class StereoPerception {

    private StereoPerception() {}

    static StereoSummary summarise(Structure structure) {
        int drawn = 0;
        for (var element : structure.container().stereoElements()) {
            drawn++;
        }
        return new StereoSummary(drawn, 0, 0, 0, 0, 0,
                drawn > 0 ? StereoSummary.Proposal.ABSOLUTE : StereoSummary.Proposal.ACHIRAL);
    }
}
