package care.nowalls.view.figures;

import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import care.nowalls.view.figures.EmergencyFigures.Figure;
import care.nowalls.view.figures.EmergencyFigures.Group;
import care.nowalls.view.figures.EmergencyFigures.OfClass;
import care.nowalls.view.figures.EmergencyFigures.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the rows of both queries together: groups, in them classes, in them measures with their targets. */
final class FigureTable {

    private static final int DIGITS = 4;

    private FigureTable() {}

    /** What a line is about. */
    record Place(@Nullable String key, IncidentClass incidentClass, Measure measure, CountedFrom countedFrom) {}

    /** A line of the first query. */
    record Line(Place place, @Nullable String name, Figure figure) {}

    /** A line of the second. */
    record Target(Place place, Share share) {}

    static List<Group> of(List<Line> lines, List<Target> targets) {
        Map<Place, List<Share>> shares = new LinkedHashMap<>();
        targets.forEach(target -> shares.computeIfAbsent(target.place(), place -> new ArrayList<>())
                .add(target.share()));
        Map<@Nullable String, String> names = new LinkedHashMap<>();
        Map<@Nullable String, Map<IncidentClass, List<Figure>>> groups = new LinkedHashMap<>();
        for (Line line : lines) {
            Place place = line.place();
            names.put(place.key(), line.name() == null ? "" : line.name());
            groups.computeIfAbsent(place.key(), key -> new TreeMap<>())
                    .computeIfAbsent(place.incidentClass(), each -> new ArrayList<>())
                    .add(with(line.figure(), shares.getOrDefault(place, List.of())));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), name(names.get(group.getKey())), classes(group.getValue())))
                .toList();
    }

    /** How many of all that are decided were in time. */
    static Share share(int withinSeconds, @Nullable BigDecimal required, long within, long missed) {
        long decided = within + missed;
        BigDecimal share = decided == 0
                ? null
                : BigDecimal.valueOf(within).divide(BigDecimal.valueOf(decided), DIGITS, RoundingMode.DOWN);
        Boolean met = (required == null || decided == 0)
                ? null
                : BigDecimal.valueOf(within).compareTo(required.multiply(BigDecimal.valueOf(decided))) >= 0;
        return new Share(withinSeconds, required, within, missed, share, met);
    }

    private static List<OfClass> classes(Map<IncidentClass, List<Figure>> classes) {
        return classes.entrySet().stream()
                .map(one -> new OfClass(one.getKey(), incidents(one.getValue()), sorted(one.getValue())))
                .toList();
    }

    /** Every incident is to be answered. */
    private static long incidents(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.measure() == Measure.ANSWER)
                .mapToLong(Figure::cases)
                .sum();
    }

    private static List<Figure> sorted(List<Figure> figures) {
        return figures.stream()
                .sorted((a, b) -> a.measure() == b.measure()
                        ? a.countedFrom().compareTo(b.countedFrom())
                        : a.measure().compareTo(b.measure()))
                .toList();
    }

    private static Figure with(Figure figure, List<Share> targets) {
        return new Figure(
                figure.measure(),
                figure.countedFrom(),
                figure.cases(),
                figure.reached(),
                figure.open(),
                figure.never(),
                figure.p50(),
                figure.p95(),
                figure.p99(),
                targets);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
