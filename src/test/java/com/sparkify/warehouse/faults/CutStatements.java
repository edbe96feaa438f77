package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.SqlErrors;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements of a connection, between {@link Sql} and the driver. */
final class CutStatements {
  private CutStatements() {}

  /** The same statements on the same connection; the product offers no way to put one between. */
  static Sql of(Sql sql, Knife knife) {
    Connection connection = part(sql, "connection", Connection.class);
    return new Sql(
        connection(connection, knife),
        part(sql, "dialect", com.sparkify.warehouse.engine.Dialect.class),
        part(sql, "errors", SqlErrors.class));
  }

  private static <T> T part(Sql sql, String name, Class<T> type) {
    try {
      Field field = Sql.class.getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(sql));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection(Connection connection, Knife knife) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object made = call(connection, method, arguments);
          return made instanceof Statement statement ? statement(statement, knife) : made;
        });
  }

  private static Statement statement(Statement statement, Knife knife) {
    Class<? extends Statement> type =
        statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return proxy(
        type,
        (method, arguments) ->
            method.getName().startsWith("execute")
                ? knife.guard(false, () -> call(statement, method, arguments), SQLException::new)
                : call(statement, method, arguments));
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.handle(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
