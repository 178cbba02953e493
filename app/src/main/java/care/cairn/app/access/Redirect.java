package care.cairn.app.access;

import care.cairn.app.web.LocalPath;

/** The name of the view that leads on to another page of this site. */
final class Redirect {
    private Redirect() {}

    static String to(String path) {
        if (!LocalPath.isLocal(path)) {
            throw new IllegalArgumentException("Not a path within this site");
        }
        // a brace would be taken for the name of a variable
        return "redirect:" + path.replace("{", "%7B").replace("}", "%7D");
    }
}
