package org.huiqiao.users.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** What a session in the database may hold; whoever can write there must not make us run what we read. */
@Configuration
class SessionContent implements BeanClassLoaderAware {

    static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter("maxdepth=20;maxbytes=200000;maxrefs=5000;maxarray=10000;"
                    + "org.huiqiao.users.**;org.springframework.security.core.**;org.springframework.security.authentication.*;"
                    + "org.springframework.security.web.csrf.**;org.springframework.security.web.savedrequest.**;"
                    + "org.springframework.security.web.authentication.**;org.springframework.security.oauth2.core.**;"
                    + "java.lang.String;java.lang.String$CaseInsensitiveComparator;java.lang.Record;java.lang.Enum;java.lang.Number;java.lang.Integer;java.lang.Long;"
                    + "java.lang.Boolean;java.lang.Object;java.util.*;java.time.*;!*");

    private ClassLoader loader = SessionContent.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader classLoader) {
        loader = classLoader;
    }

    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, this::read);
        return conversions;
    }

    private Object read(byte[] bytes) {
        try (ObjectInputStream in = new Reader(bytes)) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("A session holds what it must not", e);
        }
    }

    private class Reader extends ObjectInputStream {

        Reader(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(java.io.ObjectStreamClass described)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(described.getName(), false, loader);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(described);
            }
        }
    }
}
