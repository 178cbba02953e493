package care.cairn.app.learning.aim;

import care.cairn.app.measures.MeasurePanel;
import care.cairn.app.web.LoopSource;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import care.cairn.app.web.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Aims on the pages of others: in the loop, as work once their day has come, beside a measure. */
@Configuration(proxyBeanMethods = false)
class AimLoop {
    private static final int MINUTES = 15;

    @Bean
    LoopSource aimsInTheLoop(AimRows rows, Wording words) {
        return (from, viewer) -> {
            var open = rows.all().stream().filter(it -> it.ended() == null).toList();
            if (open.isEmpty()) {
                return List.of();
            }
            var next = open.getFirst();
            return List.of(
                    new LoopSource.LoopLine(
                            20,
                            "learning.aim.loop",
                            "learning.aim.loop.value",
                            List.of(open.size()),
                            "learning.aim.loop.next",
                            List.of(words.shortDay(next.due()))));
        };
    }

    /** Whoever keeps an aim says how it ended, once its day has come. */
    @Bean
    WorkSource aimsDue(AimRows rows, Wording words) {
        return viewer -> {
            var person = viewer.person();
            return person == null
                    ? List.of()
                    : rows.keptBy(person).stream()
                            .filter(it -> it.state(viewer.today()).equals("due"))
                            .map(it ->
                                    new WorkItem(
                                            "learning.aim.work.tag",
                                            "open",
                                            Objects.requireNonNullElse(it.title(), ""),
                                            "/learning/aims/" + it.id() + "#ending",
                                            "learning.aim.work.due",
                                            List.of(words.day(it.due())),
                                            null,
                                            MINUTES))
                            .toList();
        };
    }

    @Bean
    @Order(35)
    MeasurePanel aimsOfAMeasure(AimReading reading) {
        return (measure, series, viewer) -> {
            var aims = reading.linkedTo("measure/" + measure.id(), viewer);
            return aims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new MeasurePanel.Panel(
                                    MeasurePanel.Place.SIDE,
                                    "learning/aims/parts :: beside",
                                    aims));
        };
    }
}
