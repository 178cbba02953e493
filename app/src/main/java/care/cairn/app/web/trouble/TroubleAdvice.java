package care.cairn.app.web.trouble;

import care.cairn.app.web.AlreadyDoneException;
import care.cairn.app.web.ConflictException;
import care.cairn.app.web.ForbiddenException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Turns what a handler throws into a page: refusals by name, everything else as a bug. */
@ControllerAdvice
class TroubleAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleAdvice.class);

    @ExceptionHandler
    ModelAndView forbidden(ForbiddenException e) {
        return said(403, e);
    }

    @ExceptionHandler
    ModelAndView missing(MissingException e) {
        return said(404, e);
    }

    @ExceptionHandler
    ModelAndView unreadable(UnreadableException e) {
        return said(400, e);
    }

    @ExceptionHandler
    ModelAndView conflict(ConflictException e) {
        return said(409, e);
    }

    @ExceptionHandler({TypeMismatchException.class, BindException.class})
    ModelAndView mistyped() {
        return TroubleView.of(Trouble.of(400));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return TroubleView.of(Trouble.of(413));
    }

    @ExceptionHandler
    ModelAndView torn(MultipartException e) {
        return TroubleView.of(Trouble.of(400));
    }

    @ExceptionHandler
    RedirectView alreadyDone(AlreadyDoneException e) {
        RedirectView view = new RedirectView(e.path(), true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    @ExceptionHandler
    ModelAndView bug(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException
                || e instanceof AuthenticationException
                || PlainTrouble.isOf(e)) {
            throw e;
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return TroubleView.of(Trouble.of(response.getStatusCode().value()));
        }
        return logged(Trouble.of(500), e, request);
    }

    private static ModelAndView said(int status, RuntimeException e) {
        String key = e.getMessage();
        return TroubleView.of(key == null ? Trouble.of(status) : new Trouble(status, key, null));
    }

    private static ModelAndView logged(Trouble trouble, Exception e, HttpServletRequest request) {
        String id = TroubleView.newId();
        LOG.error("Trouble {} at {} {}", id, request.getMethod(), request.getRequestURI(), e);
        return TroubleView.of(trouble.withId(id));
    }
}
