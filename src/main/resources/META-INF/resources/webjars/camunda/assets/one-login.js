// The house has one login page. When a webapp would show its own, after a logout or a long pause, it leads there.
const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
};

addEventListener('hashchange', leave);
leave();
