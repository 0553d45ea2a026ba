package org.huiqiao.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives every form that gets a token against forgery a key of its own as well, so that no template can forget it. */
@Component
class FormKeys implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor forgery ? new WithKey(forgery) : bean;
    }

    private record WithKey(RequestDataValueProcessor forgery) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return forgery.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return forgery.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            @Nullable Map<String, String> fields = forgery.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(RequestKey.FIELD, UUID.randomUUID().toString());
            return more;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return forgery.processUrl(request, url);
        }
    }
}
