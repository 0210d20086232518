package org.daybook.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.registry.compound.Compound;

/// The registered kin of some structures, looked up together: their stereoisomers, salt forms and isomers of one
/// skeleton.
///
/// Each list is by number and has at most the compounds that are shown of it.
///
/// @param byConnectivity by the first block of the InChIKey
/// @param byKey by identity key, of the structures that InChI refuses
/// @param byParent by the identity key of the parent structure
/// @param bySkeleton by formula and connections of the InChI, which tautomers have in common
public record Families(
        Map<String, List<Compound>> byConnectivity,
        Map<String, List<Compound>> byKey,
        Map<String, List<Compound>> byParent,
        Map<String, List<Compound>> bySkeleton) {

    /// Of no structure.
    public static final Families NONE = new Families(Map.of(), Map.of(), Map.of(), Map.of());

    /// @param key where InChI refused and there is no connectivity
    List<Compound> stereoisomers(Optional<String> connectivity, String key) {
        return connectivity.map(block -> byConnectivity.getOrDefault(block, List.of()))
                .orElseGet(() -> byKey.getOrDefault(key, List.of()));
    }

    List<Compound> withParent(String parentKey) {
        return byParent.getOrDefault(parentKey, List.of());
    }

    /// Without those of the same first block of the InChIKey.
    List<Compound> isomers(String skeleton, Optional<String> connectivity) {
        return bySkeleton.getOrDefault(skeleton, List.of()).stream()
                .filter(other -> !other.connectivity().equals(connectivity))
                .toList();
    }
}
