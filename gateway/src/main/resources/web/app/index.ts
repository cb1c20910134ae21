import './shell/main.css';
import './kit/toasts';
import './shell/hososo-app';
