package care.cairn.app.web.frame;

import care.cairn.app.web.Audience;
import care.cairn.app.web.LocalPath;
import care.cairn.app.web.LookingAt;
import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Place;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Role;
import care.cairn.app.web.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** The two choices in the frame: the day to look at, and the language. */
@Controller
class FramePages {
    private final Place place;
    private final LocaleResolver languages;

    FramePages(Place place, LocaleResolver languages) {
        this.place = place;
        this.languages = languages;
    }

    @PostMapping("/looking-at")
    @Audience(Role.VISITOR)
    @OffTheRecord
    Object lookAt(
            @RequestParam(defaultValue = "") String date,
            @RequestParam @Nullable String back,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean today = date.isBlank();
        if (!today && LookingAt.read(date).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", Refusal.at("date", "form.unread.day", date));
            model.addAttribute("back", LocalPath.orHome(back));
            return "web/looking-at";
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(LookingAt.COOKIE, today ? "" : date)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(today ? Duration.ZERO : Duration.ofSeconds(-1))
                        .build()
                        .toString());
        return seeOther(back);
    }

    @PostMapping("/language")
    @Audience(value = Role.VISITOR, door = true)
    @OffTheRecord
    RedirectView speak(
            @RequestParam(defaultValue = "") String to,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(to);
        if (place.languages().stream()
                .noneMatch(known -> known.getLanguage().equals(wanted.getLanguage()))) {
            throw new UnreadableException("trouble.400");
        }
        languages.setLocale(request, response, wanted);
        return seeOther(back);
    }

    private static RedirectView seeOther(@Nullable String back) {
        RedirectView view = new RedirectView(LocalPath.orHome(back), true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
