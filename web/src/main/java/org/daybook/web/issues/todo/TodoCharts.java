package org.daybook.web.issues.todo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.people.Actor;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.todo.BurnDown;
import org.daybook.todo.Todo;
import org.daybook.todo.TodoFilter;
import org.daybook.todo.TodoReport;
import org.daybook.todo.Todos;
import org.daybook.todo.exchange.CalendarFile;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.ProjectFilter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// To-dos over time: a calendar, a feed for calendars, and how many are left.
@Controller
class TodoCharts {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int WEEKS = 13;
    private static final int MOST_OF_A_FEED = 1_000;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;

    private final Todos todos;
    private final TodoRows rows;
    private final Projects projects;
    private final FollowedRepositories repositories;
    private final TodoProjects whose;
    private final BaseAddress base;
    private final Words words;

    TodoCharts(Todos todos, TodoRows rows, Projects projects, FollowedRepositories repositories, TodoProjects whose,
            BaseAddress base, Words words) {
        this.projects = projects;
        this.repositories = repositories;
        this.whose = whose;
        this.todos = todos;
        this.rows = rows;
        this.base = base;
        this.words = words;
    }

    /// A day of the calendar.
    ///
    /// @param isOfMonth whether it is in the month that is shown
    record Day(LocalDate day, boolean isOfMonth, boolean isToday, List<TodoRow> due) {}

    /// A bar of the chart.
    ///
    /// @param x left side
    /// @param y top of what is to be done
    /// @param height of it
    record Bar(LocalDate sunday, int open, int added, int done, int x, int y, int height) {}

    /// @param month as in `2026-12`; this one if there is none
    @GetMapping("/todo/calendar")
    String calendar(@RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String project, Model model) {
        LocalDate today = todos.today();
        YearMonth shown = month.isEmpty() ? YearMonth.from(today) : month(month);
        TodoFilter wanted = TodoFilter.read(filter, today);
        List<Todo> pending = todos.pending().stream().filter(todo -> todo.isPending(today) && todo.due() != null)
                .filter(wanted::matches).filter(whose.todosOf(project)).toList();
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(shown.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int n = 0; n < DayOfWeek.values().length; n++, day = day.plusDays(1)) {
                LocalDate at = day;
                week.add(new Day(at, YearMonth.from(at).equals(shown), at.equals(today),
                        rows.of(pending.stream().filter(todo -> at.equals(todo.due())).toList(), pending)));
            }
            weeks.add(week);
        }
        model.addAttribute("weeks", weeks);
        model.addAttribute("month", shown);
        model.addAttribute("first", shown.atDay(1));
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", narrowed(project));
        return "issues/todo/calendar";
    }

    private ProjectFilter narrowed(String project) {
        return ProjectFilter.of(project, repositories.all().stream().map(FollowedRepository::project), projects);
    }

    private static YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            if (month.getYear() >= 1900 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new InvalidInputException("month", Said.of("said.todo.is-no-month", typed));
    }

    @GetMapping("/todo/burndown")
    String burnDown(@RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "") String project,
            Model model) {
        LocalDate today = todos.today();
        TodoFilter wanted = TodoFilter.read(filter, today);
        BurnDown found = BurnDown.of(todos.all().stream().filter(wanted::matches).filter(whose.todosOf(project))
                .toList(), today, ZoneOffset.UTC, WEEKS);
        int most = Math.max(1, found.weeks().stream().mapToInt(BurnDown.Week::open).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (BurnDown.Week week : found.weeks()) {
            int height = Math.round((float) HEIGHT * week.open() / most);
            bars.add(new Bar(week.sunday(), week.open(), week.added(), week.done(),
                    bars.size() * WIDTH / WEEKS, HEIGHT - height, height));
        }
        model.addAttribute("bars", bars);
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", narrowed(project));
        return "issues/todo/burndown";
    }

    /// What calendars follow.
    @GetMapping("/todo.ics")
    ResponseEntity<String> feed(@RequestParam(defaultValue = "all") String report,
            @RequestParam(defaultValue = "") String filter, @RequestParam(defaultValue = "") String project,
            Actor actor) {
        LocalDate today = todos.today();
        TodoFilter wanted = TodoFilter.read(filter, today);
        TodoReport asked = TodoReport.asked(report);
        List<Todo> known = asked.isOfEnded() ? todos.all() : todos.pending();
        List<Todo> found = asked.of(known.stream().filter(wanted::matches).filter(whose.todosOf(project)).toList(),
                today, todos.names(actor));
        return ResponseEntity.ok().contentType(CALENDAR).body(CalendarFile.write(
                found.subList(0, Math.min(MOST_OF_A_FEED, found.size())), words.of("issues.todo.to-do"),
                base.prefix()));
    }
}
