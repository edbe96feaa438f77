package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS would refuse only after minutes, or not say clearly. */
public final class RequestRules {
  private static final int MOST_NODES = 128;
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z](?:-?[a-z0-9]){0,62}");
  private static final Pattern SERVERLESS = Pattern.compile("[a-z0-9-]{3,64}");
  private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final Pattern PASSWORD =
      Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[!-~&&[^'\"\\\\/@]]{8,64}");

  private RequestRules() {}

  /**
   * @throws SparkifyException of usage, naming every mistake
   */
  public static void check(ClusterRequest request) {
    if (request.shape() instanceof Shape.Provisioned nodes) {
      refuseRetired(nodes);
    }
    List<String> mistakes =
        Stream.of(
                names(request),
                shape(request.shape()),
                port(request.admin().port()),
                password(request.admin().password()))
            .flatMap(List::stream)
            .toList();
    if (!mistakes.isEmpty()) {
      throw SparkifyException.usage(
          "The warehouse cannot be prepared so: " + String.join("; ", mistakes) + ".",
          "Correct it in dwh.cfg or by flags; nothing was changed.");
    }
  }

  private static void refuseRetired(Shape.Provisioned nodes) {
    NodeTypes.successor(nodes.nodeType())
        .ifPresent(
            today -> {
              throw SparkifyException.usage(
                  "AWS no longer makes clusters of " + nodes.nodeType() + " nodes.",
                  "Today's equivalent is "
                      + today
                      + ": set [DWH] DWH_NODE_TYPE, or add --node-type "
                      + today
                      + "; others are ra3.xlplus, ra3.4xlarge, rg.large and rg.xlarge.");
            });
  }

  private static List<String> names(ClusterRequest request) {
    List<String> mistakes = new ArrayList<>();
    String name = request.identifier();
    if (!IDENTIFIER.matcher(name).matches() || name.length() > 63) {
      mistakes.add(
          "[DWH] DWH_CLUSTER_IDENTIFIER takes up to 63 letters, digits and single hyphens,"
              + " a letter first");
    } else if (request.shape() instanceof Shape.Serverless && !SERVERLESS.matcher(name).matches()) {
      mistakes.add("[DWH] DWH_CLUSTER_IDENTIFIER needs 3 characters or more for Serverless");
    }
    if (!ROLE.matcher(request.role().name()).matches()) {
      mistakes.add("[DWH] DWH_IAM_ROLE_NAME takes up to 64 letters, digits and +=,.@_-");
    }
    return mistakes;
  }

  private static List<String> shape(Shape shape) {
    if (shape instanceof Shape.Provisioned nodes) {
      if (nodes.nodes() < 1 || nodes.nodes() > MOST_NODES) {
        return List.of("--nodes (DWH_NUM_NODES) is 1 to " + MOST_NODES);
      }
      return nodes.nodes() == 1 && !NodeTypes.worksAlone(nodes.nodeType())
          ? List.of(nodes.nodeType() + " needs two nodes or more (DWH_NUM_NODES)")
          : List.of();
    }
    Shape.Serverless rpu = (Shape.Serverless) shape;
    boolean known = rpu.baseRpu() == 4 || rpu.baseRpu() >= 8 && rpu.baseRpu() % 8 == 0;
    return known && rpu.baseRpu() <= 1024 && rpu.maxRpu() >= rpu.baseRpu()
        ? List.of()
        : List.of("the base RPU is 4, or a multiple of 8, and the maximum is not below it");
  }

  private static List<String> port(int port) {
    return port >= 5431 && port <= 5455 || port >= 8191 && port <= 8215
        ? List.of()
        : List.of("[DWH] DWH_PORT is 5431 to 5455 or 8191 to 8215");
  }

  private static List<String> password(Optional<Secret> password) {
    return password.map(Secret::reveal).filter(p -> !PASSWORD.matcher(p).matches()).isEmpty()
        ? List.of()
        : List.of(
            "[DWH] DWH_DB_PASSWORD has 8 to 64 printable characters, upper and lower case and"
                + " digits among them, without ' \" \\ / @ and spaces (or leave it out)");
  }
}
