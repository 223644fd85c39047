package entente.platform.web.page;

import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.zip.CRC32;

/** Addresses of style sheet and scripts. Each changes with its content, so browsers keep them. */
@Singleton
@TemplateData
public class PageAssets {

    private final String styles = ours("entente.css");
    private final String script = ours("entente.js");
    private final String charts = ours("charts.js");
    private final String htmx =
            "/webjars/htmx.org/" + version("org.webjars.npm/htmx.org") + "/dist/htmx.min.js";
    private final String echarts =
            "/_static/echarts/" + version("org.mvnpm/echarts") + "/dist/echarts.min.js";

    public String styles() {
        return styles;
    }

    public String script() {
        return script;
    }

    public String charts() {
        return charts;
    }

    public String htmx() {
        return htmx;
    }

    public String echarts() {
        return echarts;
    }

    private static String ours(String name) {
        try (InputStream file = open("META-INF/resources/entente/" + name)) {
            CRC32 sum = new CRC32();
            sum.update(file.readAllBytes());
            return "/entente/" + name + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version in the library's own jar: the build file stays the one place that names it. */
    private static String version(String library) {
        try (InputStream file = open("META-INF/maven/" + library + "/pom.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (file == null) {
            throw new IOException("Missing from the class path: " + resource);
        }
        return file;
    }
}
