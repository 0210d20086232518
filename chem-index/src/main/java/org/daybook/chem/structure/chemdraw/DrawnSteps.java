package org.daybook.chem.structure.chemdraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The steps of a drawing: as ChemDraw noted them, else as its arrows lie.
///
/// A fragment belongs to an arrow if the arrow's line goes through its height and no other arrow lies between. What
/// lies beside the shaft stands above or under it.
final class DrawnSteps {

    /// How far beside its line, in parts of its length or in points, an arrow still reaches.
    private static final double BESIDE_SHAFT = 60;

    private final Map<String, DrawnObject> objects = new HashMap<>();
    private final List<DrawnObject> fragments;
    private final List<DrawnObject> texts;
    private final List<Step> steps = new ArrayList<>();

    /// @param words over the arrow and under it, line by line
    record Step(List<DrawnObject> reactants, List<DrawnObject> agents, List<DrawnObject> products,
            List<DrawnObject> above, List<DrawnObject> below) {

        Step() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Stream<DrawnObject> all() {
            return Stream.of(reactants, agents, products, above, below).flatMap(List::stream);
        }
    }

    private record Point(double x, double y) {}

    /// @param tail where it begins
    private record Arrow(Point tail, Point head) {

        double length() {
            return Math.hypot(head.x - tail.x, head.y - tail.y);
        }

        /// How far along the arrow a point lies: 0 at the tail, the length at the head.
        double along(Point point) {
            return ((point.x - tail.x) * (head.x - tail.x) + (point.y - tail.y) * (head.y - tail.y)) / length();
        }

        /// How far beside the line, positive below an arrow that points to the right.
        double beside(Point point) {
            return ((head.x - tail.x) * (point.y - tail.y) - (head.y - tail.y) * (point.x - tail.x)) / length();
        }
    }

    DrawnSteps(DrawnObject root) {
        root.all().forEach(object -> objects.putIfAbsent(object.id(), object));
        fragments = root.all().filter(object -> object.kind().equals("fragment")).toList();
        texts = root.all().filter(object -> object.kind().equals("t") && !object.words().toString().isBlank())
                .toList();
        Set<String> noted = new HashSet<>();
        root.all().filter(object -> object.kind().equals("step"))
                .filter(step -> noted.add(step.values().entrySet().stream()
                        .filter(value -> !value.getKey().equals("id")).toList().toString()))
                .forEach(this::note);
        if (steps.isEmpty()) {
            List<Arrow> arrows = arrows(root);
            arrows.forEach(arrow -> lie(arrow, arrows));
        }
        steps.removeIf(step -> step.reactants().isEmpty() && step.products().isEmpty());
    }

    List<Step> steps() {
        return steps;
    }

    /// Fragments that belong to no step.
    List<DrawnObject> otherFragments() {
        return others(fragments);
    }

    /// Words that belong to no step.
    List<DrawnObject> otherTexts() {
        return others(texts);
    }

    private List<DrawnObject> others(List<DrawnObject> all) {
        Set<String> used = new HashSet<>();
        steps.forEach(step -> step.all().forEach(object -> used.add(object.id())));
        return all.stream().filter(object -> !used.contains(object.id())).toList();
    }

    private void note(DrawnObject noted) {
        Step step = new Step();
        named(noted, "ReactionStepReactants").forEach(object -> put(object, step.reactants(), step.above()));
        named(noted, "ReactionStepObjectsAboveArrow").forEach(object -> put(object, step.agents(), step.above()));
        named(noted, "ReactionStepObjectsBelowArrow").forEach(object -> put(object, step.agents(), step.below()));
        named(noted, "ReactionStepProducts").forEach(object -> put(object, step.products(), step.below()));
        steps.add(step);
    }

    private Stream<DrawnObject> named(DrawnObject step, String property) {
        return Arrays.stream(step.value(property).orElse("").strip().split("\\s+"))
                .filter(objects::containsKey).map(objects::get)
                .flatMap(object -> object.kind().equals("group") ? object.all() : Stream.of(object));
    }

    private static void put(DrawnObject object, List<DrawnObject> structures, List<DrawnObject> words) {
        if (object.kind().equals("fragment")) {
            structures.add(object);
        } else if (object.kind().equals("t") && !object.words().toString().isBlank()) {
            words.add(object);
        }
    }

    private static List<Arrow> arrows(DrawnObject root) {
        List<Arrow> arrows = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        root.all().filter(object -> object.kind().equals("arrow")).forEach(object -> {
            double[] head = object.numbers("Head3D", 2);
            double[] tail = object.numbers("Tail3D", 2);
            if (head.length == 2 && tail.length == 2) {
                drawn.add(object.id());
                arrows.add(new Arrow(new Point(tail[0], tail[1]), new Point(head[0], head[1])));
            }
        });
        root.all().filter(object -> object.kind().equals("graphic")
                        && !object.value("ArrowType").orElse("NoHead").equals("NoHead")
                        && !drawn.contains(object.value("SupersededBy").orElse("")))
                .map(object -> object.numbers("BoundingBox", 4)).filter(box -> box.length == 4)
                .forEach(box -> arrows.add(new Arrow(new Point(box[2], box[3]), new Point(box[0], box[1]))));
        arrows.removeIf(arrow -> !(arrow.length() > 1));
        return arrows;
    }

    private void lie(Arrow arrow, List<Arrow> all) {
        Step step = new Step();
        for (DrawnObject fragment : fragments) {
            List<Point> atoms = fragment.children("n").map(node -> node.numbers("p", 2))
                    .filter(place -> place.length == 2).map(place -> new Point(place[0], place[1])).toList();
            if (!atoms.isEmpty()) {
                place(arrow, all, fragment, atoms, step);
            }
        }
        for (DrawnObject text : texts) {
            double[] place = text.numbers("BoundingBox", 4);
            double[] start = text.numbers("p", 2);
            if (place.length == 4 || start.length == 2) {
                Point middle = place.length == 4
                        ? new Point((place[0] + place[2]) / 2, (place[1] + place[3]) / 2)
                        : new Point(start[0], start[1]);
                if (isAtShaft(arrow, middle)) {
                    (arrow.beside(middle) < 0 ? step.above() : step.below()).add(text);
                }
            }
        }
        steps.add(step);
    }

    private static void place(Arrow arrow, List<Arrow> all, DrawnObject fragment, List<Point> atoms, Step step) {
        Point middle = new Point(atoms.stream().mapToDouble(Point::x).average().orElse(0),
                atoms.stream().mapToDouble(Point::y).average().orElse(0));
        double high = atoms.stream().mapToDouble(arrow::beside).min().orElse(0) - BESIDE_SHAFT / 2;
        double low = atoms.stream().mapToDouble(arrow::beside).max().orElse(0) + BESIDE_SHAFT / 2;
        if (isAtShaft(arrow, middle)) {
            step.agents().add(fragment);
        } else if (high <= 0 && low >= 0) {
            double along = arrow.along(middle);
            boolean isBefore = along < 0;
            boolean isParted = all.stream().filter(other -> other != arrow).anyMatch(other -> {
                Point shaft = new Point((other.tail.x + other.head.x) / 2, (other.tail.y + other.head.y) / 2);
                double there = arrow.along(shaft);
                return Math.abs(arrow.beside(shaft)) < BESIDE_SHAFT
                        && (isBefore ? there < 0 && there > along : there > arrow.length() && there < along);
            });
            if (!isParted) {
                (isBefore ? step.reactants() : step.products()).add(fragment);
            }
        }
    }

    private static boolean isAtShaft(Arrow arrow, Point point) {
        double along = arrow.along(point);
        return along >= 0 && along <= arrow.length() && Math.abs(arrow.beside(point)) < 2 * BESIDE_SHAFT;
    }
}
