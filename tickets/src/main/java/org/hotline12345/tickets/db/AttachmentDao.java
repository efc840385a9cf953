package org.hotline12345.tickets.db;

import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.attachment.Attachment;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Attachment.class)
interface AttachmentDao {
  String COLUMNS = "id, name, size, type, uploaded_by, uploaded_at, ticket";

  @SqlUpdate(
      """
      INSERT INTO attachment (id, name, size, type, uploaded_by, uploaded_at)
      VALUES (:id, :name, :size, :type, :uploadedBy, :uploadedAt)
      """)
  void insert(@BindMethods Attachment attachment);

  @SqlQuery("SELECT " + COLUMNS + " FROM attachment WHERE id = :id")
  Optional<Attachment> find(String id);

  @SqlQuery("SELECT " + COLUMNS + " FROM attachment WHERE id IN (<ids>) LIMIT 100")
  List<Attachment> findAll(@BindList("ids") List<String> ids);

  @SqlUpdate("UPDATE attachment SET ticket = :ticket WHERE id IN (<ids>) AND ticket IS NULL")
  void use(String ticket, @BindList("ids") List<String> ids);
}
