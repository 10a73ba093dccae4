package nl.straatkubus.web.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Takes an answer as a whole, within one time and up to one size. A limit on silence alone lets who sends a byte now and
 * then keep somebody waiting for as long as it likes.
 */
final class BoundedAnswers implements ClientHttpRequestInterceptor {
    /** In bytes; a document or a set of keys is a few thousand. */
    static final int LARGEST = 200_000;

    private final Duration whole;

    /** @param whole from the question to the last byte of its answer */
    BoundedAnswers(Duration whole) {
        this.whole = whole;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest question, byte[] body, ClientHttpRequestExecution way)
            throws IOException {
        FutureTask<ClientHttpResponse> answer = new FutureTask<>(() -> read(way.execute(question, body)));
        Thread.ofVirtual().name("provider").start(answer);
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new SocketTimeoutException("No whole answer within " + whole);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            // An interrupted virtual thread closes the connection that it reads from.
            answer.cancel(true);
        }
    }

    private static ClientHttpResponse read(ClientHttpResponse answer) throws IOException {
        try (answer;
                InputStream body = answer.getBody()) {
            byte[] content = body.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException("More than " + LARGEST + " bytes");
            }
            return new Whole(answer.getStatusCode(), answer.getHeaders(), content);
        }
    }

    private static IOException cause(ExecutionException failed) {
        return switch (failed.getCause()) {
            case IOException failure -> failure;
            case RuntimeException refusal -> throw refusal;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }

    private record Whole(HttpStatusCode status, HttpHeaders headers, byte[] content) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return status instanceof HttpStatus known ? known.getReasonPhrase() : "";
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {}
    }
}
