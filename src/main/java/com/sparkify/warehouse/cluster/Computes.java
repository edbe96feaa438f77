package com.sparkify.warehouse.cluster;

/** The two kinds of warehouse that may exist under one name. */
record Computes(Aws aws, Changes changes, Waiting waiting, Account account, Ownership owner) {
  Compute of(Shape shape) {
    return shape instanceof Shape.Provisioned ? provisioned() : serverless();
  }

  Compute other(Shape shape) {
    return shape instanceof Shape.Provisioned ? serverless() : provisioned();
  }

  Compute provisioned() {
    return new ProvisionedCluster(aws, changes, waiting, account, owner);
  }

  Compute serverless() {
    return new ServerlessWarehouse(aws, changes, waiting, owner);
  }
}
