package org.daybook.people.need;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is needed now, with who has said they will do it.
@Service
@Transactional(readOnly = true)
public class Needs {

    /// Needs of one kind that are shown.
    public static final int MOST_OF_A_KIND = 50;

    private final List<NeedSource> sources;
    private final Pledges pledges;

    Needs(List<NeedSource> sources, Pledges pledges) {
        this.sources = List.copyOf(sources);
        this.pledges = pledges;
    }

    /// All of it, in a fixed number of queries.
    ///
    /// @param project whose needs, or null for those of all projects
    public List<Open> open(@Nullable ProjectId project) {
        List<Need> all = all(project);
        Map<Thing, List<Pledge>> said = pledges.of(all.stream().map(Need::thing).toList());
        return all.stream().map(need -> new Open(need, said.getOrDefault(need.thing(), List.of()))).toList();
    }

    /// The need of a thing, if there is one.
    Optional<Need> of(Thing thing) {
        return all(null).stream().filter(need -> need.thing().equals(thing)).findFirst();
    }

    private List<Need> all(@Nullable ProjectId project) {
        return sources.stream().flatMap(source -> source.needs(project, MOST_OF_A_KIND).stream()).toList();
    }

    /// A need that is open.
    ///
    /// @param pledges who has said they will do it, the first one first
    public record Open(Need need, List<Pledge> pledges) {

        public Open {
            pledges = List.copyOf(pledges);
        }

        /// Whether it is what somebody looks for; null: whatever it is.
        public boolean isFor(@Nullable Skill skill, @Nullable Level level, @Nullable Effort effort) {
            return (skill == null || need.skill() == skill) && (level == null || need.level() == level)
                    && (effort == null || need.effort() == effort);
        }
    }
}
