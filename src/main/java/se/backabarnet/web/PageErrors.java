package se.backabarnet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import se.backabarnet.RefusedException;

/**
 * What a page did not say itself: that something was refused, or that the database could not take what was sent. The error
 * page says it then, with the status of a caller's mistake; everything else stays a failure of ours.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

    /** Of a request: the words in which something was refused, or the {@link Mistake}. */
    static final String REFUSED = PageErrors.class.getName();

    @ExceptionHandler
    void refused(RefusedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(REFUSED, refusal.getMessage());
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void refusedByTheDatabase(DataAccessException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Mistake> mistake = Mistake.inDatabase(failure);
        if (mistake.isEmpty()) {
            throw failure;
        }
        request.setAttribute(REFUSED, mistake.get());
        response.sendError(mistake.get().status().value());
    }

    /** A form that is none, or was cut off on its way; one that is too large has its own answer. */
    @ExceptionHandler
    void unreadable(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure instanceof ErrorResponse known
                        ? known.getStatusCode().value()
                        : HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    }
}
