package nl.straatkubus.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.straatkubus.web.shell.DesignTokens;
import nl.straatkubus.web.text.ChosenLanguage;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Addresses outside the screens that a browser asks for: the page stands by itself, as nothing else may work. */
@Component
final class PlainFaults implements ErrorViewResolver {
    private static final String LETTERS = "VAADIN/build/";

    private final String style = letters() + DesignTokens.sheet() + own();

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale locale = ChosenLanguage.among(request.getCookies());
        FaultPage page = new FaultPage(kind(status), "", locale);
        ModelAndView answer = new ModelAndView((shown, asked, response) -> write(page, asked, response));
        answer.setStatus(status);
        return answer;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> FaultPage.REFUSED;
            default -> status.is5xxServerError() ? FaultPage.FAILED : FaultPage.MISSING;
        };
    }

    private void write(FaultPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<!doctype html><html lang=\"" + page.locale().getLanguage()
                        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,"
                        + " initial-scale=1\"><base href=\"" + request.getContextPath() + "/\"><title>" + page.title()
                        + " | Straatkubus</title><style>body { margin: 0; }" + style
                        + "</style></head><body><div class=\"sk-fault\">" + page.inside() + "</div></body></html>");
    }

    /** The letters of the screens, whose file has another name for each content; none where no front end is built in. */
    private static String letters() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/VAADIN/webapp/" + LETTERS + "inter-latin-wght-normal-*.woff2");
            return Arrays.stream(files)
                    .map(file -> "@font-face { font-family: 'Inter Variable'; font-weight: 100 900; font-display: swap;"
                            + " src: url(" + LETTERS + file.getFilename() + ") format('woff2-variations'); }")
                    .collect(Collectors.joining());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String own() {
        try (InputStream file = PlainFaults.class.getResourceAsStream("fault.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
