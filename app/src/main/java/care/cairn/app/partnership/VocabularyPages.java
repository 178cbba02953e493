package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The partnership's own words for things. */
@Controller
class VocabularyPages {
    private final Partnerships partnerships;
    private final MessageSource messages;

    VocabularyPages(Partnerships partnerships, MessageSource messages) {
        this.partnerships = partnerships;
        this.messages = messages;
    }

    /** A thing and what it is called now, in both languages. */
    record OwnWord(String key, String english, String french) {}

    @GetMapping("/vocabulary")
    @Audience(Role.PROGRAMME)
    String list(Model model) {
        List<OwnWord> words =
                Partnership.OWN_WORDS.stream()
                        .map(key ->
                                new OwnWord(
                                        key,
                                        messages.getMessage(key, null, Locale.ENGLISH),
                                        messages.getMessage(key, null, Locale.FRENCH)))
                        .toList();
        model.addAttribute("words", words);
        return "partnership/vocabulary";
    }

    @PostMapping("/vocabulary")
    @Audience(Role.PROGRAMME)
    String choose(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String french) {
        return switch (Typed.read(
                () ->
                        partnerships.chooseWord(
                                key, english, french, Author.of(viewer), viewer.at()))) {
            case Result.Done<String> done -> "redirect:/vocabulary";
            case Result.Refused<String>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield list(model);
            }
        };
    }
}
