package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.UnreadableException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing at a point, and taking it back. */
@Controller
class RemarkPages {
    private final Remarks remarks;
    private final MeasureReading reading;
    private final MessageSource messages;

    RemarkPages(Remarks remarks, MeasureReading reading, MessageSource messages) {
        this.remarks = remarks;
        this.reading = reading;
        this.messages = messages;
    }

    @PostMapping("/measures/{key}/points/{period}/remarks")
    @Audience(Role.MEMBER)
    String write(
            @PathVariable String key,
            @PathVariable String period,
            @RequestParam int series,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var measure = reading.measure(key);
        var day = date(period);
        var made =
                remarks.make(
                        measure.id(), series, day, Words.of(text), Author.of(viewer), viewer.at());
        return switch (made) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, "measures.remark.written");
                yield back(key, period, series);
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                model.addAttribute(
                        "page",
                        reading.versions(
                                key,
                                series,
                                day,
                                viewer,
                                new ChartWords(messages, viewer.locale())));
                yield "measures/point";
            }
        };
    }

    @PostMapping("/measures/{key}/points/{period}/remarks/{remark}/withdrawal")
    @Audience(Role.MEMBER)
    String takeBack(
            @PathVariable String key,
            @PathVariable String period,
            @PathVariable UUID remark,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var back = remarks.takeBack(remark, viewer.requirePerson(), Author.of(viewer), viewer.at());
        return switch (back) {
            case Result.Done<Remark>(var it) -> {
                Notice.leave(next, "measures.remark.taken-back");
                yield back(key, period, it.series());
            }
            case Result.Refused<Remark>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                model.addAttribute(
                        "page",
                        reading.versions(
                                key,
                                remarks.series(remark),
                                date(period),
                                viewer,
                                new ChartWords(messages, viewer.locale())));
                yield "measures/point";
            }
        };
    }

    private static String back(String key, String period, int series) {
        return "redirect:/measures/" + key + "/points/" + period + "?series=" + series + "#remarks";
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableException("time.unreadable");
        }
    }
}
