import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Prints the numbers in the first row of a query; asks the program's warehouses and the rivals' alike. */
final class FirstRow {
  private FirstRow() {}

  /** Arguments: the JDBC URL, the query. */
  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection(args[0]);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(args[1])) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        System.out.println(row.getLong(i));
      }
    }
  }
}
