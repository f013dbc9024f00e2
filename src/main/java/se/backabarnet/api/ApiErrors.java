package se.backabarnet.api;

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
    ProblemDetail other(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return problem(known.getStatusCode(), message(known.getStatusCode()));
        }
        LOG.error("A call of a program failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, message(HttpStatus.INTERNAL_SERVER_ERROR));
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
