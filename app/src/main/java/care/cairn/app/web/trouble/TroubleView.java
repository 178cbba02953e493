package care.cairn.app.web.trouble;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** Shows a trouble in the frame, with its status. */
final class TroubleView {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TroubleView() {}

    static ModelAndView of(Trouble trouble) {
        return new ModelAndView(
                "web/trouble",
                Map.of("trouble", trouble),
                HttpStatusCode.valueOf(trouble.status()));
    }

    /** A number short enough to be told on the telephone. */
    static String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
