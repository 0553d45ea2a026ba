package org.huiqiao;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.common.Secret;
import org.huiqiao.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/** How our own values are stored. Names are unquoted, so that H2 and PostgreSQL read the same migrations. */
@Configuration
public class JdbcConfiguration extends AbstractJdbcConfiguration {

    @Bean
    SealedColumns sealedColumns(JdbcMappingContext mapping, Vault vault) {
        return new SealedColumns(mapping, vault);
    }

    /** H2 has no row policies: nobody needs telling there. */
    @Bean
    static BeanPostProcessor whoActs(ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")
                        ? new TellingWhoActs(pool, clock::getObject)
                        : bean;
            }
        };
    }

    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> namingStrategy,
            JdbcCustomConversions customConversions,
            RelationalManagedTypes jdbcManagedTypes) {
        JdbcMappingContext context = super.jdbcMappingContext(namingStrategy, customConversions, jdbcManagedTypes);
        context.setForceQuote(false);
        return context;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new MoneyToNumber(),
                new NumberToMoney(),
                new PercentToNumber(),
                new NumberToPercent(),
                new ToInstant(),
                new SecretToSealed(),
                new SealedToSecret());
    }

    @WritingConverter
    static class MoneyToNumber implements Converter<Money, BigDecimal> {
        @Override
        public BigDecimal convert(Money money) {
            return money.toYuan();
        }
    }

    @ReadingConverter
    static class NumberToMoney implements Converter<BigDecimal, Money> {
        @Override
        public Money convert(BigDecimal number) {
            return Money.yuan(number);
        }
    }

    @WritingConverter
    static class PercentToNumber implements Converter<Percent, BigDecimal> {
        @Override
        public BigDecimal convert(Percent percent) {
            return percent.value();
        }
    }

    @ReadingConverter
    static class NumberToPercent implements Converter<BigDecimal, Percent> {
        @Override
        public Percent convert(BigDecimal number) {
            return Percent.of(number);
        }
    }

    @WritingConverter
    static class SecretToSealed implements Converter<Secret, String> {
        @Override
        public String convert(Secret secret) {
            return secret.sealed();
        }
    }

    @ReadingConverter
    static class SealedToSecret implements Converter<String, Secret> {
        @Override
        public Secret convert(String sealed) {
            return Secret.stored(sealed);
        }
    }

    @ReadingConverter
    static class ToInstant implements Converter<OffsetDateTime, Instant> {
        @Override
        public Instant convert(OffsetDateTime time) {
            return time.toInstant();
        }
    }
}
