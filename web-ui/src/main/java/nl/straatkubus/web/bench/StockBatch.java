package nl.straatkubus.web.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The common way of loading a file with Spring Batch: its flat file reader and its JDBC writer, in chunks. */
final class StockBatch {
    private static final int CHUNK = 1000;

    private final DataSource database;

    StockBatch(DataSource database) {
        this.database = database;
    }

    /** A row of the file. */
    record Reports(String postcode, String month, int reports, int households) {}

    /** Loads a file into a bare table of its own. */
    void load(Path file) throws JobExecutionException {
        new JdbcTemplate(database).execute("""
                drop table if exists stock;
                create table stock (postcode text, maand text, meldingen int, huishoudens int)
                """);
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        Job job = new JobBuilder("stock", repository)
                .start(step(repository, file))
                .build();
        JobParameters none = new JobParameters();
        JobExecution run = repository.createJobExecution(
                repository.createJobInstance(job.getName(), none), none, new ExecutionContext());
        job.execute(run);
        if (run.getStatus().isUnsuccessful()) {
            throw new IllegalStateException("The load to be measured failed: " + run.getAllFailureExceptions());
        }
    }

    private Step step(ResourcelessJobRepository repository, Path file) {
        return new StepBuilder("stock", repository)
                .<Reports, Reports>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(database))
                .reader(new FlatFileItemReaderBuilder<Reports>()
                        .name("rows")
                        .resource(new FileSystemResource(file))
                        .linesToSkip(1)
                        .delimited()
                        .delimiter(";")
                        .names("postcode", "maand", "meldingen", "huishoudens")
                        .fieldSetMapper(row ->
                                new Reports(row.readString(0), row.readString(1), row.readInt(2), row.readInt(3)))
                        .build())
                .writer(new JdbcBatchItemWriterBuilder<Reports>()
                        .dataSource(database)
                        .sql("insert into stock values (?, ?, ?, ?)")
                        .itemPreparedStatementSetter((one, row) -> {
                            row.setString(1, one.postcode());
                            row.setString(2, one.month());
                            row.setInt(3, one.reports());
                            row.setInt(4, one.households());
                        })
                        .build())
                .build();
    }
}
