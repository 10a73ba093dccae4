package nl.straatkubus.web.api;

import java.util.Locale;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form that is too large is noticed before it is known which call it is for, so this is not bound to any. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {
    private final DataSize most;

    UploadProblems(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException exceeded, Locale locale) {
        Locale spoken = Translations.spoken(locale);
        String size = new Formats(spoken).size(most.toBytes());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE, Translations.text(spoken, "shell.upload.too-large", size));
    }

    @ExceptionHandler
    ProblemDetail broken(MultipartException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The form cannot be read to its end; nothing was done.");
    }
}
