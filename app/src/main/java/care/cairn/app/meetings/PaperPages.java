package care.cairn.app.meetings;

import care.cairn.app.meetings.paper.Paper;
import care.cairn.app.meetings.paper.WebFile;
import care.cairn.app.meetings.paper.WordFile;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a meeting gives to read, as a page to print and as files to take away. */
@Controller
class PaperPages {
    private final MeetingReading reading;
    private final Papers papers;

    PaperPages(MeetingReading reading, Papers papers) {
        this.reading = reading;
        this.papers = papers;
    }

    @GetMapping("/meetings/{id}/pack")
    @Audience(Role.VISITOR)
    String pack(@PathVariable UUID id, Viewer viewer, Model model) {
        return shown("pack", papers.pack(id, viewer), id, viewer, model);
    }

    @GetMapping("/meetings/{id}/messages")
    @Audience(Role.VISITOR)
    String messages(@PathVariable UUID id, Viewer viewer, Model model) {
        return shown("messages", papers.messages(id, viewer), id, viewer, model);
    }

    private String shown(String which, Paper paper, UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", reading.page(id, viewer));
        model.addAttribute("paper", paper);
        model.addAttribute("which", which);
        return "meetings/paper";
    }

    /** The pack, the minutes or the messages, ending in {@code .docx} or {@code .html}. */
    @GetMapping("/meetings/{id}/files/{file}")
    @Audience(Role.VISITOR)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String file, Viewer viewer) {
        int dot = Math.max(0, file.lastIndexOf('.'));
        var paper =
                switch (file.substring(0, dot)) {
                    case "pack" -> papers.pack(id, viewer);
                    case "minutes" -> papers.minutes(id, viewer);
                    case "messages" -> papers.messages(id, viewer);
                    default -> throw new MissingException("meetings.missing-file");
                };
        var number = reading.row(id).number();
        return switch (file.substring(dot)) {
            case ".docx" ->
                    sent(
                            WordFile.of(paper),
                            MediaType.parseMediaType(WordFile.TYPE),
                            "meeting-" + number + "-" + file);
            case ".html" ->
                    sent(
                            WebFile.of(paper),
                            MediaType.parseMediaType("text/html;charset=UTF-8"),
                            "meeting-" + number + "-" + file);
            default -> throw new MissingException("meetings.missing-file");
        };
    }

    private static ResponseEntity<byte[]> sent(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
