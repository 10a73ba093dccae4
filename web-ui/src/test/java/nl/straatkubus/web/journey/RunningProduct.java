package nl.straatkubus.web.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.straatkubus.web.start.StraatkubusApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;

/** The whole product as a user meets it: production front end, embedded database, and a real browser. */
public final class RunningProduct {
    private static final List<String> BROWSER_FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // As on a desktop without a graphics card: drawn by the processor, not by one that plays a card.
            "--disable-gpu");
    /** How long a screen may take to show something on a machine that does much else besides; none takes it on a quiet one. */
    private static final double PATIENCE_MS = 20_000;

    private static final Set<Path> TEMPORARY = ConcurrentHashMap.newKeySet();

    private static RunningProduct running;

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final Playwright playwright;
    private final Browser browser;
    private final int port;
    /** A product puts its own for the whole Java machine; one that runs already would look in the wrong place from then on. */
    private final SecurityContextHolderStrategy before;

    private RunningProduct(
            List<String> profiles,
            Path data,
            ApplicationContextInitializer<GenericApplicationContext> parts,
            String... settings) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        this.data = data;
        port = freePort();
        before = SecurityContextHolder.getContextHolderStrategy();
        application = new SpringApplicationBuilder(StraatkubusApplication.class)
                .profiles(profiles.toArray(String[]::new))
                .initializers(parts)
                .run(Stream.concat(
                                Stream.of("--server.port=" + port, "--straatkubus.data-dir=" + data),
                                Stream.of(settings))
                        .toArray(String[]::new));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("straatkubus.browser", "/usr/bin/chromium")))
                        .setArgs(BROWSER_FLAGS));
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave));
    }

    /** The product with the demo, started at the first call and shared by all journeys. */
    static synchronized RunningProduct get() {
        if (running == null) {
            running = new RunningProduct(List.of("demo"), temporaryDirectory(), _ -> {});
        }
        return running;
    }

    /** An empty product of its own. */
    public static RunningProduct withoutDemo() {
        return new RunningProduct(List.of(), temporaryDirectory(), _ -> {});
    }

    /** An empty product of its own that goes by this clock. */
    static RunningProduct goingBy(Clock clock, String... settings) {
        return new RunningProduct(
                List.of(),
                temporaryDirectory(),
                context -> context.registerBean("clock", Clock.class, () -> clock),
                settings);
    }

    /** One without the demo on data that are there already. */
    public static RunningProduct on(Path data) {
        return new RunningProduct(List.of(), data, _ -> {});
    }

    /** One of its own with the demo, set up otherwise. */
    static RunningProduct with(String... settings) {
        return new RunningProduct(List.of("demo"), temporaryDirectory(), _ -> {}, settings);
    }

    /** Ends one of its own. */
    void stop() {
        browser.close();
        application.close();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    /** A database of some hundred megabytes would stay behind. */
    private void leave() {
        playwright.close();
        application.close();
        try {
            if (TEMPORARY.contains(data)) {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** How the product was set up. */
    String setting(String name) {
        return application.getEnvironment().getRequiredProperty(name);
    }

    public ApplicationContext context() {
        return application;
    }

    /** A fresh visitor at a desk, Dutch, with no cookies. */
    public Page atDesk() {
        return visitor(1440, 900);
    }

    /** A fresh visitor with a phone. */
    public Page onPhone() {
        return visitor(390, 844);
    }

    /** A fresh visitor with a window so small that there is next to nothing to draw: for many of them on one machine. */
    public Page inThumbnail() {
        return visitor(120, 160);
    }

    private Page visitor(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam"));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("straatkubus-journey");
            TEMPORARY.add(directory);
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
