package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All watched series on one page. */
@Controller
class ScorecardPages {
    private final Scorecards scorecards;
    private final MessageSource messages;

    ScorecardPages(Scorecards scorecards, MessageSource messages) {
        this.scorecards = scorecards;
        this.messages = messages;
    }

    @GetMapping("/measures")
    @Audience(Role.VISITOR)
    String show(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String variation,
            @RequestParam @Nullable String assurance,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String group,
            Viewer viewer,
            Model model) {
        ScorecardFilter filter = ScorecardFilter.of(q, variation, assurance, sort, group);
        model.addAttribute(
                "page",
                scorecards.read(filter, new ChartWords(messages, viewer.locale()), viewer.today()));
        model.addAttribute("loads", viewer.is(Role.ANALYST) && !viewer.past());
        return "measures/scorecard";
    }
}
