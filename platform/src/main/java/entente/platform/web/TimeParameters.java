package entente.platform.web;

import entente.platform.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Reads {@code asOf=} and {@code effective=}, and refuses them where they would be ignored. */
@Provider
public class TimeParameters implements ParamConverterProvider {

    private final CompanyTime time;

    @Inject
    public TimeParameters(CompanyTime time) {
        this.time = time;
    }

    @Override
    @SuppressWarnings("unchecked") // the class tells the type
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == AsOf.class) {
            return (ParamConverter<T>) new Reader<>(time::asOf, as -> as.at().toString());
        }
        return type == Effective.class
                ? (ParamConverter<T>) new Reader<>(time::effective, on -> on.date().toString())
                : null;
    }

    private record Reader<T>(Function<String, T> read, Function<T, String> write)
            implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            return read.apply(value);
        }

        @Override
        public String toString(T value) {
            return write.apply(value);
        }
    }

    @ServerRequestFilter
    public void refuseWhereIgnored(ContainerRequestContext request, ResourceInfo resource) {
        refuse(request, resource, "asOf", AsOf.class, "as-of-not-supported");
        refuse(request, resource, "effective", Effective.class, "effective-not-supported");
    }

    private static void refuse(
            ContainerRequestContext request,
            ResourceInfo resource,
            String name,
            Class<?> type,
            String code) {
        if (request.getUriInfo().getQueryParameters().containsKey(name)
                && resource.getResourceMethod() != null
                && !Arrays.asList(resource.getResourceMethod().getParameterTypes())
                        .contains(type)) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, code, "This address does not support " + name);
        }
    }
}
