package care.cairn.app.commitments;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Beside;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The share of promises kept, with what it is made of. */
@Controller
class KeptPages {
    private final KeptPromises promises;
    private final MessageSource messages;

    KeptPages(KeptPromises promises, MessageSource messages) {
        this.promises = promises;
        this.messages = messages;
    }

    @Bean
    static Beside keptRate() {
        return new Beside("commit", 10, "commitments.kept.way", "/commitments/kept", Role.VISITOR);
    }

    @GetMapping("/commitments/kept")
    @Audience(Role.VISITOR)
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "k",
                KeptChart.of(
                        promises.counted(viewer),
                        viewer.today(),
                        new ChartWords(messages, viewer.locale())));
        model.addAttribute("periods", KeptChart.PERIODS);
        model.addAttribute("small", KeptChart.SMALL);
        return "commitments/kept";
    }
}
