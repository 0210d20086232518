package org.daybook.registry.line;

import java.util.List;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads whole lists in one query that loads no structure; joins the caller's transaction.
public interface CompoundLineRepository extends Repository<Compound, Long> {

    String LINES = "select new org.daybook.registry.line.CompoundLine(c.id, c.compoundName, c.stereo, c.registeredAt,"
            + " c.properties) from Compound c";
    String BY_NUMBER = " order by c.numberPrefix, c.numberSequence, c.numberText";

    /// All of them, by number.
    @Query(LINES + BY_NUMBER)
    List<CompoundLine> lines();

    /// Those with a number of a project, by number.
    @Query(LINES + " where " + CompoundRepository.OF_PROJECT + BY_NUMBER)
    List<CompoundLine> linesInProject(long project);
}
