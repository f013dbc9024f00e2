package se.backabarnet.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;
import se.backabarnet.web.Mistake;
import se.backabarnet.web.RequestReference;

/** Answers programs with {@code application/problem+json} (RFC 9457), in the words of the error pages. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final MessageSourceAccessor words;

    ApiErrors(MessageSourceAccessor messages) {
        this.words = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException refusal) {
        return problem(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler({HandlerMethodValidationException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail badParameter() {
        return problem(HttpStatus.BAD_REQUEST, words.getMessage("api.badParameter"));
    }

    @ExceptionHandler
    ProblemDetail notAllowedOrNotThere(ResponseStatusException answer) {
        return problem(answer.getStatusCode(), message(answer.getStatusCode()));
    }

    @ExceptionHandler
    ProblemDetail other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer) {
            return problem(answer.getStatusCode(), message(answer.getStatusCode()));
        }
        Optional<Mistake> known = Mistake.inDatabase(failure);
        if (known.filter(Mistake::isOurs).isPresent()) {
            LOG.error("A call of a program took the database too long", failure);
        }
        return known.map(mistake -> problem(mistake.status(), mistake.words(words)))
                .orElseGet(() -> ours(failure, RequestReference.of(request)));
    }

    private ProblemDetail ours(Exception failure, String reference) {
        LOG.error("A call of a program failed, reference {}", reference, failure);
        ProblemDetail problem =
                problem(HttpStatus.INTERNAL_SERVER_ERROR, words.getMessage("mistake.ours", new Object[] {reference}));
        problem.setProperty("reference", reference);
        return problem;
    }

    private String message(HttpStatusCode status) {
        return words.getMessage("api.error." + status.value(), words.getMessage("api.error"));
    }

    private ProblemDetail problem(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words.getMessage("error." + status.value() + ".title", words.getMessage("error.title")));
        return problem;
    }
}
