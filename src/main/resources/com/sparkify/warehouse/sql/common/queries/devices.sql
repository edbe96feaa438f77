-- On which platforms and browsers do people listen, on the free level and on the paid one?
SELECT
  platform,
  browser,
  count(*) AS plays,
  count(DISTINCT user_id) AS listeners,
  count(CASE WHEN level = 'free' THEN 1 END) AS free_plays,
  count(DISTINCT CASE WHEN level = 'free' THEN user_id END) AS free_listeners,
  count(CASE WHEN level = 'paid' THEN 1 END) AS paid_plays,
  count(DISTINCT CASE WHEN level = 'paid' THEN user_id END) AS paid_listeners
FROM (
  SELECT
    user_id,
    level,
    CASE
      WHEN user_agent LIKE '%iPhone%' THEN 'iPhone'
      WHEN user_agent LIKE '%iPad%' THEN 'iPad'
      WHEN user_agent LIKE '%Android%' THEN 'Android'
      WHEN user_agent LIKE '%Windows%' THEN 'Windows'
      WHEN user_agent LIKE '%Mac%' THEN 'Mac'
      WHEN user_agent LIKE '%Linux%' THEN 'Linux'
      ELSE 'other'
    END AS platform,
    -- Most browsers also name those they descend from: the youngest name counts.
    CASE
      WHEN user_agent LIKE '%Edg%' THEN 'Edge'
      WHEN user_agent LIKE '%OPR/%' OR user_agent LIKE '%Opera%' THEN 'Opera'
      WHEN user_agent LIKE '%Chrome/%' OR user_agent LIKE '%CriOS/%' THEN 'Chrome'
      WHEN user_agent LIKE '%Firefox/%' OR user_agent LIKE '%FxiOS/%' THEN 'Firefox'
      WHEN user_agent LIKE '%MSIE%' OR user_agent LIKE '%Trident/%' THEN 'Internet Explorer'
      WHEN user_agent LIKE '%Safari/%' THEN 'Safari'
      ELSE 'other'
    END AS browser
  FROM songplays
) plays
GROUP BY platform, browser
ORDER BY plays DESC, platform, browser
