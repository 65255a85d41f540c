// pay
